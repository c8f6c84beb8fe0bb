// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.data.ColumnProfile;
import io.plumbline.data.ColumnType;
import io.plumbline.data.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types are those pandas 1.5.3 read_csv gives. */
class CsvTypesTest {
    @TempDir
    Path folder;

    @Test
    void wholeNumbersWithNoneMissingAreWhole() {
        ColumnProfile profile = profile("3", " 1 ", "+2", "-4");

        assertThat(profile.type()).isEqualTo(ColumnType.WHOLE);
        assertThat(profile.min()).isEqualTo(OptionalDouble.of(-4));
        assertThat(profile.max()).isEqualTo(OptionalDouble.of(3));
        assertThat(profile.first()).contains(new Value.Whole(3));
        assertThat(profile.distinct()).isEqualTo(4);
        assertThat(profile.distinctExact()).isTrue();
    }

    @Test
    void wholeNumbersWithSomeMissingAreDecimal() {
        ColumnProfile profile = profile("3", "NA", "1");

        assertThat(profile.type()).isEqualTo(ColumnType.DECIMAL);
        assertThat(profile.missing()).isEqualTo(1);
        assertThat(profile.present()).isEqualTo(2);
        assertThat(profile.allWhole()).isTrue();
        assertThat(profile.first()).contains(new Value.Decimal(3));
    }

    @Test
    void theSameNumberWrittenTwiceIsOneValue() {
        assertThat(profile("1", "01", "+1").distinct()).isEqualTo(1);
        assertThat(values("1", "1.0", "1e0")).containsExactly(new Value.Decimal(1));
    }

    @Test
    void infinitiesAreNumbers() {
        ColumnProfile profile = profile("1.5", "-INF", "Infinity", "2e3", "1.");

        assertThat(profile.type()).isEqualTo(ColumnType.DECIMAL);
        assertThat(profile.min()).isEqualTo(OptionalDouble.of(Double.NEGATIVE_INFINITY));
        assertThat(profile("1.5", "infinit").type()).isEqualTo(ColumnType.TEXT);
        assertThat(profile("1.5", " inf").type()).isEqualTo(ColumnType.TEXT);
        assertThat(profile("1.5", "1e400").type()).isEqualTo(ColumnType.TEXT);
    }

    @Test
    void whatOnlyTheEngineTakesForANumberIsText() {
        assertThat(profile("1_000", "2").type()).isEqualTo(ColumnType.TEXT);
        assertThat(profile("0x10", "2").type()).isEqualTo(ColumnType.TEXT);
        assertThat(profile("1e 5", "2").type()).isEqualTo(ColumnType.TEXT);
    }

    @Test
    void digitsBeyondSixtyFourBitsAreTextAsWritten() {
        ColumnProfile profile = profile("9223372036854775808", "01");

        assertThat(profile.type()).isEqualTo(ColumnType.TEXT);
        assertThat(profile.allWhole()).isFalse();
        assertThat(values("9223372036854775808", "01")).containsExactly(new Value.Text("9223372036854775808"),
                new Value.Text("01"));
        assertThat(profile("9223372036854775807", "1").type()).isEqualTo(ColumnType.WHOLE);
    }

    @Test
    void trueAndFalseInAnyCaseAreFlags() {
        assertThat(profile("True", "FALSE", "tRUE").type()).isEqualTo(ColumnType.FLAG);
        assertThat(profile("True", "yes").type()).isEqualTo(ColumnType.TEXT);
        assertThat(profile("True", "TRUE ").type()).isEqualTo(ColumnType.TEXT);
        assertThat(profile("True", "1").type()).isEqualTo(ColumnType.TEXT);
    }

    @Test
    void flagsWithSomeMissingAreTextWhoseValuesStayFlags() {
        assertThat(profile("True", "", "false").type()).isEqualTo(ColumnType.TEXT);
        assertThat(values("True", "", "false")).containsExactly(new Value.Flag(true), Value.MISSING,
                new Value.Flag(false));
    }

    @Test
    void exactlyTheEighteenTokensOfPandasAreMissing() {
        ColumnProfile profile = profile("", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND",
                "1.#QNAN", "<NA>", "N/A", "NA", "NULL", "NaN", "n/a", "nan", "null", "\"NA\"", "\"\"");
        assertThat(profile.type()).isEqualTo(ColumnType.DECIMAL);
        assertThat(profile.missing()).isEqualTo(20);
        assertThat(profile.distinct()).isZero();
        assertThat(profile.first()).contains(Value.MISSING);
        assertThat(profile("None", "?", "na", "Null", "-", " NA").missing()).isZero();
    }

    @Test
    void textKeepsItsSpacesAndZeros() {
        assertThat(values(" a", "01", "1", "a")).containsExactly(new Value.Text(" a"), new Value.Text("01"),
                new Value.Text("1"), new Value.Text("a"));
    }

    @Test
    void columnsWithManyValuesGetTheSameTypes() {
        assertThat(large("i").type()).isEqualTo(ColumnType.WHOLE);
        assertThat(large("i + 0.5").type()).isEqualTo(ColumnType.DECIMAL);
        assertThat(large("'k' || i").type()).isEqualTo(ColumnType.TEXT);
        assertThat(large("case when i = 59999 then 'x' else i::varchar end").type()).isEqualTo(ColumnType.TEXT);
        assertThat(large("case when i = 59999 then '1_0' else i::varchar end").type()).isEqualTo(ColumnType.TEXT);
        assertThat(large("case when i = 59999 then '9223372036854775808' else i::varchar end").type())
                .isEqualTo(ColumnType.TEXT);
        assertThat(large("case when i = 59999 then '1e400' else i::varchar end").type()).isEqualTo(ColumnType.TEXT);
        assertThat(large("case when i = 59999 then '-inf' else ' ' || i end").type()).isEqualTo(ColumnType.DECIMAL);
    }

    @Test
    void manyWholeNumbersAreDescribedExactlyWhereADecisionHangsOnIt() {
        ColumnProfile profile = large("i % 3000"); // 3,000 of 60,000: the decisive 5 in 100

        assertThat(profile.distinct()).isEqualTo(3000);
        assertThat(profile.distinctExact()).isTrue();
        assertThat(profile.max()).isEqualTo(OptionalDouble.of(2999));
        assertThat(profile.first()).contains(new Value.Whole(0));
    }

    private ColumnProfile large(String value) {
        Path file = folder.resolve("large.csv");
        Tables.copy("select i, " + value + " as x from range(60000) t(i)", file, "csv");
        try (Dataset dataset = Tables.open(file)) {
            assertThat(dataset.rows()).isEqualTo(60_000);
            return dataset.profile(List.of("x")).get(0);
        }
    }

    private ColumnProfile profile(String... fields) {
        try (Dataset dataset = Tables.open(file(fields))) {
            return dataset.profile(List.of("x")).get(0);
        }
    }

    private List<Value> values(String... fields) {
        try (Dataset dataset = Tables.open(file(fields))) {
            return dataset.valuesInOrder("x", 100);
        }
    }

    private Path file(String... fields) {
        StringBuilder rows = new StringBuilder("id,x\n");
        for (int row = 0; row < fields.length; row++) {
            rows.append(row).append(',').append(fields[row]).append('\n');
        }
        return Tables.write(folder, "data.csv", rows.toString());
    }
}
