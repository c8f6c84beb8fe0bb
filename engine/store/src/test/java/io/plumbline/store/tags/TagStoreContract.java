// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.Arns;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.governance.tags.Taggable;
import io.plumbline.governance.tags.Tagging;
import io.plumbline.measure.PlumblineException;
import io.plumbline.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class TagStoreContract {
    private static final String ARN = "arn:aws:sagemaker:us-east-1:000000000000:model/credit";
    private static final Arns ARNS = new Arns("us-east-1", "000000000000");

    private Database database;
    private TagStore store;
    private Tagging tagging;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        store = new JdbiTagStore(database);
        tagging = new Tagging(store, List.of(Taggable.of("model", "credit"::equals)));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void aSecondValueForAKeyReplacesTheFirst() {
        tagging.add(ARN, Map.of("team", "risk", "Team", "other"));

        assertThat(tagging.add(ARN, Map.of("team", "credit"))).isEqualTo(Map.of("team", "credit", "Team", "other"));
        assertThat(store.of(List.of(ARN, ARN + "2")))
                .isEqualTo(Map.of(ARN, Map.of("team", "credit", "Team", "other")));
    }

    @Test
    void whatIsRemovedIsGoneAndWhatIsAbsentIsPassedOver() {
        tagging.add(ARN, Map.of("a", "1", "b", "2"));

        tagging.remove(ARN, List.of("a", "zz"));
        assertThat(tagging.all(ARN)).isEqualTo(Map.of("b", "2"));
        store.clear(ARN);
        assertThat(tagging.all(ARN)).isEmpty();
    }

    @Test
    void fiftyTagsFitAndTheNextOneIsRefused() {
        tagging.add(ARN, numbered(0, 50));

        assertThatThrownBy(() -> tagging.add(ARN, Map.of("one-more", "x"))).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("would have 51 tags, at most 50");
        assertThat(tagging.add(ARN, Map.of("k07", "again"))).hasSize(50);
    }

    @Test
    void twoWritersTogetherCannotPassTheLimit() throws Exception {
        List<Boolean> kept = together(IntStream.range(0, 4)
                .mapToObj(i -> numbered(i * 20, i * 20 + 20)).toList());

        assertThat(kept.stream().filter(done -> done)).hasSize(2);
        assertThat(tagging.all(ARN)).hasSize(40);
    }

    @Test
    void pagesFollowTheKeys() {
        tagging.add(ARN, numbered(0, 5));

        Page<Map.Entry<String, String>> first = tagging.list(ARN, PageRequest.first(3));
        Page<Map.Entry<String, String>> second = tagging.list(ARN, new PageRequest(3, first.next()));

        assertThat(first.items()).extracting(Map.Entry::getKey).containsExactly("k00", "k01", "k02");
        assertThat(second.items()).extracting(Map.Entry::getKey).containsExactly("k03", "k04");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void onlyWhatExistsAndTakesTagsHasAnArnToTag() {
        assertThat(tagging.require("arn:aws:sagemaker:eu-west-1:000000000000:model/credit", ARNS)).isEqualTo(ARN);
        assertThatThrownBy(() -> tagging.require(ARN + "x", ARNS)).hasMessageContaining("Could not find model");
        assertThatThrownBy(() -> tagging.require(ARN.replace("0000:", "0001:"), ARNS))
                .hasMessageContaining("Could not find model");
        assertThatThrownBy(() -> tagging.require(ARN.replace("model/", "hub/"), ARNS))
                .hasMessageContaining("carry no tags here; those that do: model");
        assertThatThrownBy(() -> tagging.require("credit", ARNS)).hasMessageContaining("not the ARN");
    }

    private List<Boolean> together(List<Map<String, String>> all) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            List<Future<Boolean>> running = all.stream().map(tags -> threads.submit(() -> tried(tags))).toList();
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> each : running) {
                done.add(each.get());
            }
            return done;
        }
    }

    private boolean tried(Map<String, String> tags) {
        try {
            database.inTransaction(() -> tagging.add(ARN, tags));
            return true;
        } catch (PlumblineException _) {
            return false;
        }
    }

    private static Map<String, String> numbered(int from, int to) {
        return IntStream.range(from, to).boxed()
                .collect(Collectors.toMap(i -> "k%02d".formatted(i), i -> "v" + i));
    }
}
