// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.data.ColumnProfile;
import io.plumbline.data.ColumnType;
import io.plumbline.data.Value;
import io.plumbline.measure.PlumblineException.Category;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types are those pandas gives when pyarrow reads the file. */
class ParquetTest {
    @TempDir
    Path folder;

    @Test
    void wholeNumbersBecomeDecimalWhenSomeAreMissing() {
        assertThat(profile("values (1::tinyint), (2)").type()).isEqualTo(ColumnType.WHOLE);
        ColumnProfile profile = profile("values (1::bigint), (null)");
        assertThat(profile.type()).isEqualTo(ColumnType.DECIMAL);
        assertThat(profile.first()).contains(new Value.Decimal(1));
        assertThat(profile.allWhole()).isTrue();
    }

    @Test
    void notANumberIsMissing() {
        ColumnProfile profile = profile("values ('nan'::double), (1.5), (null), ('inf'::double)");

        assertThat(profile.type()).isEqualTo(ColumnType.DECIMAL);
        assertThat(profile.missing()).isEqualTo(2);
        assertThat(profile.max()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(profile.first()).contains(Value.MISSING);
    }

    @Test
    void flagsWithSomeMissingAreTextWhoseValuesStayFlags() {
        assertThat(profile("values (true), (false)").type()).isEqualTo(ColumnType.FLAG);
        ColumnProfile profile = profile("values (true), (null)");
        assertThat(profile.type()).isEqualTo(ColumnType.TEXT);
        assertThat(profile.first()).contains(new Value.Flag(true));
    }

    @Test
    void textStaysTextWhateverItSays() {
        ColumnProfile profile = profile("values ('01'), ('NA'), ('')");

        assertThat(profile.type()).isEqualTo(ColumnType.TEXT);
        assertThat(profile.missing()).isZero();
        assertThat(profile("values ('01'), ('2')").allWhole()).isTrue();
        assertThat(profile("values ('True')").first()).contains(new Value.Text("True"));
    }

    @Test
    void datesAndTimesReadAsPandasPrintsThem() {
        ColumnProfile profile = profile("values (timestamp '2026-03-01 10:00:00')");

        assertThat(profile.type()).isEqualTo(ColumnType.TIME);
        assertThat(profile.first()).contains(new Value.Text("2026-03-01 10:00:00"));
    }

    @Test
    void wholeNumbersBeyondSixtyFourBitsAreRefusedWithoutTheirValue() {
        Path file = Tables.parquet(folder, "data.parquet", "select 18446744073709551615::ubigint as x");
        Tables.refusal(Category.INVALID_DATA, file).contains("more than 64 bits").doesNotContain("1844");
    }

    @Test
    void fractionsWithManyValuesAreEstimated() {
        ColumnProfile own = profile("select i + 0.5::double from range(60000) r(i)");
        assertThat(own.distinct()).isEqualTo(60_000);
        assertThat(own.distinctExact()).isFalse();
        assertThat(own.allWhole()).isFalse();
        assertThat(own.max()).hasValue(59_999.5);

        ColumnProfile shared = profile("select (i % 5000)::double from range(60000) r(i)");
        assertThat(shared.distinct()).isEqualTo(5_000);
        assertThat(shared.allWhole()).isTrue();
    }

    @Test
    void listsAreNamedButNotRead() {
        Path file = Tables.parquet(folder, "nested.parquet", "select 1 as a, [1, 2] as b");
        try (Dataset dataset = Tables.open(file)) {
            assertThat(dataset.columns()).containsExactly("a", "b");
            assertThat(dataset.profile(List.of("a"))).hasSize(1);
            Tables.refusal(Category.INVALID_DATA, () -> dataset.profile(List.of("b")))
                    .contains("Column 'b' holds lists");
        }
    }

    @Test
    void valuesAreInFileOrderOverAllParts() {
        Tables.parquet(folder, "1.parquet",
                "select case when i < 30000 then 'b' else 'a' end as x from range(60000) t(i)");
        Tables.parquet(folder, "2.parquet",
                "select case when i < 59999 then 'a' else 'c' end as x from range(60000) t(i)");
        try (Dataset dataset = Tables.open(folder)) {
            assertThat(dataset.files()).isEqualTo(2);
            assertThat(dataset.rows()).isEqualTo(120_000);
            assertThat(dataset.format()).isEqualTo("application/x-parquet");
            assertThat(dataset.valuesInOrder("x", 9)).containsExactly(new Value.Text("b"), new Value.Text("a"),
                    new Value.Text("c"));
        }
    }

    @Test
    void partsWithOtherColumnsAreNamed() {
        Tables.parquet(folder, "1.parquet", "select 1 as a, 2 as b");
        Tables.parquet(folder, "2.parquet", "select 1 as a, 2 as c");
        Tables.refusal(Category.INVALID_DATA, folder).contains("2.parquet", "1.parquet", "a, c instead of a, b");
    }

    @Test
    void aFileThatIsNoParquetIsRefused() {
        Tables.refusal(Category.INVALID_DATA, Tables.write(folder, "bad.parquet", "a,b\n1,2\n")).contains("bad.parquet",
                "not a Parquet file");
    }

    @Test
    void aFileWithoutRowsIsRefused() {
        Tables.refusal(Category.INVALID_DATA, Tables.parquet(folder, "none.parquet", "select 1 as a where false"))
                .contains("has no rows");
    }

    private ColumnProfile profile(String query) {
        Path file = Tables.parquet(folder, "data.parquet", "select * from (" + query + ") t(x)");
        try (Dataset dataset = Tables.open(file)) {
            return dataset.profile(List.of("x")).get(0);
        }
    }
}
