// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.Actor;
import io.plumbline.governance.Arns;
import io.plumbline.governance.lineage.Association;
import io.plumbline.governance.lineage.AssociationFilter;
import io.plumbline.governance.lineage.AssociationType;
import io.plumbline.governance.lineage.Associations;
import io.plumbline.governance.lineage.EntityChange;
import io.plumbline.governance.lineage.EntityFilter;
import io.plumbline.governance.lineage.Lineage;
import io.plumbline.governance.lineage.LineageAnswer;
import io.plumbline.governance.lineage.LineageEntity;
import io.plumbline.governance.lineage.LineageQuery;
import io.plumbline.governance.lineage.LineageQuery.Direction;
import io.plumbline.governance.lineage.LineageQuery.Filter;
import io.plumbline.governance.lineage.LineageSearch;
import io.plumbline.governance.lineage.LineageSource;
import io.plumbline.governance.lineage.LineageSource.Identifier;
import io.plumbline.governance.lineage.LineageType;
import io.plumbline.governance.lineage.LineageVertex;
import io.plumbline.governance.lineage.NewEntity;
import io.plumbline.governance.lineage.Provenance;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lineage promises on every database. */
abstract class LineageStoreContract {
    static final Actor ANA = new Actor("arn:aws:iam::000000000000:user/ana", "AIDAANA", "ana");

    private Database database;
    private long now = 1_700_000_000_000L;
    JdbiLineageStore store;
    Lineage lineage;
    Associations associations;
    LineageSearch search;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        store = new JdbiLineageStore(database);
        lineage = new Lineage(store, new Arns("us-east-1", "000000000000"), () -> Instant.ofEpochMilli(now++));
        associations = new Associations(store, lineage, () -> Instant.ofEpochMilli(now++));
        search = new LineageSearch(store, lineage);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void everyMemberOfAnEntityComesBack() {
        NewEntity wanted = new NewEntity(LineageType.ACTION, Optional.of("deploy"), "ModelDeployment",
                new LineageSource("s3://b/x", Optional.of("S3"), Optional.of("42"), List.of()), Optional.of("why"),
                Optional.of("InProgress"), Map.of("a", "1", "b", "2"),
                new Provenance(Optional.of("c0ffee"), Optional.of("git"), Optional.of("ci"), Optional.of("p")));
        LineageEntity made = lineage.create(wanted, ANA);

        LineageEntity read = lineage.require(LineageType.ACTION, "deploy");

        assertThat(read).isEqualTo(made);
        assertThat(read.arn()).isEqualTo("arn:aws:sagemaker:us-east-1:000000000000:action/deploy");
        assertThat(read.created().by()).isEqualTo(ANA);
        assertThat(lineage.require(LineageType.ACTION, read.arn().replace("us-east-1", "eu-west-3"))).isEqualTo(made);
    }

    @Test
    void theSameSourceAndTypeIsTheSameArtifact() {
        LineageSource source = new LineageSource("s3://b/d.csv", Optional.empty(), Optional.empty(),
                List.of(new Identifier("MD5Hash", "abc"), new Identifier("S3Version", "7")));
        LineageEntity first = lineage.create(artifact("one", "DataSet", source), ANA);
        LineageEntity again = lineage.create(artifact("two", "DataSet", source), ANA);
        LineageEntity other = lineage.create(artifact("one", "Model", source), ANA);

        assertThat(again).isEqualTo(first);
        assertThat(first.source()).isEqualTo(source);
        assertThat(other.arn()).isNotEqualTo(first.arn());
        assertThat(first.arn()).matches("arn:aws:sagemaker:us-east-1:000000000000:artifact/[0-9a-f]{32}");
        assertThat(lineage.list(EntityFilter.all(LineageType.ARTIFACT).source("s3://b/d.csv"), PageRequest.first(9))
                .items()).hasSize(2);
        assertThatThrownBy(() -> lineage.requireArtifact(LineageSource.of("s3://b/d.csv")))
                .hasMessageContaining("2 artifacts have the source");
    }

    @Test
    void aNameIsTakenOnce() {
        context("group");

        assertThatThrownBy(() -> context("group")).isInstanceOfSatisfying(PlumblineException.class,
                failure -> assertThat(failure.category()).isEqualTo(Category.ALREADY_EXISTS));
    }

    @Test
    void propertiesAreSetAndRemovedAndTheOthersStay() {
        lineage.create(NewEntity.of(LineageType.CONTEXT, "c", "Experiment", LineageSource.of("u"))
                .properties(Map.of("keep", "1", "change", "1", "remove", "1")), ANA);
        lineage.update(LineageType.CONTEXT, "c", new EntityChange(Optional.empty(), Optional.of("new"),
                Optional.empty(), Map.of("change", "2", "add", "1"), List.of("remove", "absent")), ANA);

        LineageEntity read = lineage.require(LineageType.CONTEXT, "c");

        assertThat(read.properties()).isEqualTo(Map.of("keep", "1", "change", "2", "add", "1"));
        assertThat(read.description()).contains("new");
        assertThat(read.modified().at()).isAfter(read.created().at());
    }

    @Test
    void moreThanThirtyPropertiesAreRefusedAlsoWhenTheyComeInSteps() {
        Map<String, String> thirty = new HashMap<>();
        for (int i = 0; i < 30; i++) {
            thirty.put("p" + i, "v");
        }
        lineage.create(NewEntity.of(LineageType.CONTEXT, "c", "T", LineageSource.of("u")).properties(thirty), ANA);

        assertThatThrownBy(() -> lineage.update(LineageType.CONTEXT, "c",
                EntityChange.of(Optional.empty(), Map.of("one more", "v")), ANA))
                .hasMessageContaining("at most 30 properties, this one would have 31");
    }

    @Test
    void whatHasAssociationsStaysUntilTheyAreGone() {
        LineageEntity from = context("from");
        LineageEntity to = context("to");
        associations.add(from.arn(), to.arn(), Optional.empty(), ANA);

        assertThatThrownBy(() -> lineage.delete(LineageType.CONTEXT, "to"))
                .isInstanceOfSatisfying(PlumblineException.class,
                        failure -> assertThat(failure.category()).isEqualTo(Category.IN_USE));
        associations.delete(from.arn(), to.arn());
        lineage.delete(LineageType.CONTEXT, "to");

        assertThat(lineage.find(LineageType.CONTEXT, "to")).isEmpty();
    }

    @Test
    void associationsNeedTwoDifferentEntitiesThatAreNotJoined() {
        LineageEntity a = context("a");
        LineageEntity b = context("b");
        associations.add(a.arn(), b.arn(), Optional.of(AssociationType.SAME_AS), ANA);
        associations.add(b.arn(), a.arn(), Optional.of(AssociationType.SAME_AS), ANA);

        assertThatThrownBy(() -> associations.add(a.arn(), b.arn(), Optional.empty(), ANA))
                .hasMessageContaining("already exists");
        assertThatThrownBy(() -> associations.add(a.arn(), a.arn(), Optional.empty(), ANA))
                .hasMessageContaining("two different entities");
        assertThatThrownBy(() -> associations.add(a.arn(), a.arn() + "x", Optional.empty(), ANA))
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> associations.delete(a.arn(), a.arn() + "x")).hasMessageContaining("does not exist");
    }

    @Test
    void listsAreSortedFilteredAndPagedWithoutGapsWhileOthersWrite() {
        for (String name : List.of("d", "b", "a", "c")) {
            context(name);
        }
        EntityFilter byName = new EntityFilter(LineageType.CONTEXT, Optional.empty(), Optional.of("Experiment"),
                Optional.empty(), Optional.empty(), EntityFilter.Order.NAME, true);
        Page<LineageEntity> first = lineage.list(byName, PageRequest.first(2));
        context("aa");
        Page<LineageEntity> second = lineage.list(byName, new PageRequest(2, first.next()));

        assertThat(first.items()).extracting(LineageEntity::label).containsExactly("a", "b");
        assertThat(second.items()).extracting(LineageEntity::label).containsExactly("c", "d");
        assertThat(second.next()).isEmpty();
        Page<LineageEntity> newest = lineage.list(EntityFilter.all(LineageType.CONTEXT), PageRequest.first(3));
        assertThat(newest.items()).extracting(LineageEntity::label).containsExactly("aa", "c", "a");
        Instant third = lineage.require(LineageType.CONTEXT, "a").created().at();
        assertThat(lineage.list(new EntityFilter(LineageType.CONTEXT, Optional.empty(), Optional.empty(),
                Optional.of(third), Optional.of(third), EntityFilter.Order.CREATION_TIME, true), PageRequest.first(9))
                .items()).extracting(LineageEntity::label).containsExactly("a");
    }

    @Test
    void associationsAreListedByEachOrderAndEachEnd() {
        LineageEntity a = context("a");
        LineageEntity b = lineage.create(NewEntity.of(LineageType.ACTION, "b", "Approval", LineageSource.of("u")), ANA);
        LineageEntity c = context("c");
        associations.add(c.arn(), a.arn(), Optional.of(AssociationType.PRODUCED), ANA);
        associations.add(a.arn(), b.arn(), Optional.of(AssociationType.CONTRIBUTED_TO), ANA);
        associations.add(b.arn(), c.arn(), Optional.empty(), ANA);

        for (AssociationFilter.Order order : AssociationFilter.Order.values()) {
            AssociationFilter filter = new AssociationFilter(Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), order, true);
            List<Association.Listed> all = associations.list(filter, PageRequest.first(9)).items();
            Page<Association.Listed> one = associations.list(filter, PageRequest.first(1));
            Page<Association.Listed> two = associations.list(filter, new PageRequest(1, one.next()));
            assertThat(all).hasSize(3);
            assertThat(List.of(one.items().getFirst(), two.items().getFirst())).isEqualTo(all.subList(0, 2));
        }
        assertThat(associations.list(AssociationFilter.all().from(a.arn()), PageRequest.first(9)).items())
                .singleElement().satisfies(only -> {
                    assertThat(only.destinationName()).contains("b");
                    assertThat(only.destinationType()).isEqualTo("Approval");
                    assertThat(only.association().type()).contains(AssociationType.CONTRIBUTED_TO);
                    assertThat(only.association().created().by()).isEqualTo(ANA);
                });
        assertThat(associations.list(AssociationFilter.all().to(c.arn()), PageRequest.first(9)).items()).hasSize(1);
    }

    @Test
    void questionsSeeWhatIsAddedChangedAndDeleted() {
        LineageEntity a = context("a");
        LineageEntity b = context("b");
        associations.add(a.arn(), b.arn(), Optional.of(AssociationType.DERIVED_FROM), ANA);

        assertThat(reached(a, Direction.DESCENDANTS, Filter.none())).containsExactly("a", "b");
        assertThat(reached(a, Direction.ASCENDANTS, Filter.none())).containsExactly("a");
        associations.delete(a.arn(), b.arn());
        assertThat(reached(a, Direction.BOTH, Filter.none())).containsExactly("a");
        associations.add(b.arn(), a.arn(), Optional.empty(), ANA);
        assertThat(reached(a, Direction.ASCENDANTS, Filter.none())).containsExactly("a", "b");
        associations.delete(b.arn(), a.arn());
        lineage.delete(LineageType.CONTEXT, "b");
        assertThat(reached(a, Direction.BOTH, Filter.none())).containsExactly("a");
        associations.add(context("b").arn(), a.arn(), Optional.empty(), ANA);
        assertThat(reached(a, Direction.ASCENDANTS, Filter.none())).containsExactly("a", "b");
    }

    @Test
    void aSecondProcessOnTheSameDatabaseSeesTheSame() {
        LineageEntity a = context("a");
        LineageSearch other = new LineageSearch(new JdbiLineageStore(database), lineage);
        LineageQuery query = LineageQuery.around(a.arn(), Direction.BOTH, 10);
        assertThat(other.ask(query, PageRequest.first(50)).vertices()).hasSize(1);

        associations.add(a.arn(), context("b").arn(), Optional.empty(), ANA);

        assertThat(other.ask(query, PageRequest.first(50)).vertices()).hasSize(2);
    }

    @Test
    void whatIsRolledBackWasNeverThere() {
        LineageEntity a = context("a");
        assertThatThrownBy(() -> database.inTransaction(() -> {
            associations.add(a.arn(), context("b").arn(), Optional.empty(), ANA);
            throw new IllegalStateException("no");
        })).hasMessage("no");

        assertThat(reached(a, Direction.BOTH, Filter.none())).containsExactly("a");
        context("c");
        assertThat(reached(a, Direction.BOTH, Filter.none())).containsExactly("a");
    }

    @Test
    void aFilterOfPropertiesIsMetByAnyAndPassesThroughOthers() {
        LineageEntity a = context("a");
        LineageEntity b = context("b");
        LineageEntity c = lineage.create(NewEntity.of(LineageType.CONTEXT, "c", "Endpoint", LineageSource.of("u"))
                .properties(Map.of("stage", "prod")), ANA);
        associations.add(a.arn(), b.arn(), Optional.empty(), ANA);
        associations.add(b.arn(), c.arn(), Optional.empty(), ANA);
        Filter filter = new Filter(Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Map.of("stage", "prod", "team", "x"));

        assertThat(reached(a, Direction.DESCENDANTS, filter)).containsExactly("c");
    }

    @Test
    void anEndpointIsFoundByTheArnOfWhatItStandsFor() {
        String arn = "arn:aws:sagemaker:us-east-1:000000000000:endpoint/credit";
        lineage.create(NewEntity.of(LineageType.CONTEXT, "x", "Endpoint", LineageSource.of(arn)), ANA);

        assertThat(search.start(arn).label()).isEqualTo("x");
        assertThatThrownBy(() -> search.start(arn + "2")).isInstanceOfSatisfying(PlumblineException.class,
                failure -> assertThat(failure.category()).isEqualTo(Category.NOT_FOUND));
    }

    LineageEntity context(String name) {
        return lineage.create(NewEntity.of(LineageType.CONTEXT, name, "Experiment", LineageSource.of("s3://" + name)),
                ANA);
    }

    List<String> reached(LineageEntity start, Direction direction, Filter filter) {
        List<String> labels = new ArrayList<>();
        LineageQuery query = new LineageQuery(List.of(start.arn()), direction, false, filter, 10);
        Optional<String> next = Optional.empty();
        do {
            LineageAnswer page = search.ask(query, new PageRequest(1, next));
            labels.addAll(page.vertices().stream().map(LineageVertex::label).toList());
            next = page.next();
        } while (next.isPresent());
        return labels;
    }

    private static NewEntity artifact(String name, String type, LineageSource source) {
        return new NewEntity(LineageType.ARTIFACT, Optional.of(name), type, source, Optional.empty(), Optional.empty(),
                Map.of(), Provenance.none());
    }
}
