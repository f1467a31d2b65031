package huibao.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellsTests {
    private static final int TABLES = 2;
    private static final int WINDOWS = 3;
    private static final int SCHEME = 1;

    @Test
    void arriveAsTheyWereSent() throws Exception {
        Cells sent = new Cells(TABLES, WINDOWS);
        sent.rows(0)[2] = new CellSums[4];
        sent.rows(0)[2][3] = new CellSums(2, true);
        sent.rows(0)[2][3].add(1, -7, SCHEME);
        sent.rows(1)[0] = new CellSums[1];
        sent.rows(1)[0][0] = new CellSums(0, false);
        sent.rows(1)[0][0].count(-3, SCHEME);
        sent.rows(1)[0][0].count(61, SCHEME);
        sent.rows(1)[0][0].count(61, SCHEME);

        Cells arrived = read(sent);

        CellSums sums = arrived.find(0, 2, 3).orElseThrow();
        assertThat(sums.sum(0)).isZero();
        assertThat(sums.sum(1)).isEqualTo(-7);
        assertThat(sums.isMostlyOfOtherSchemeThan(0, 1)).isTrue();
        assertThat(sums.isMostlyOfOtherSchemeThan(SCHEME, 1)).isFalse();
        assertThat(sums.isMostlyOfOtherSchemeThan(0, 0)).isFalse();
        assertThat(sums.histogram()).isEmpty();
        assertThat(arrived.find(1, 0, 0).orElseThrow().histogram()).isEqualTo(Map.of(-3, 1L, 61, 2L));
        assertThat(arrived.find(0, 2, 0)).isEmpty();
        assertThat(arrived.find(0, 0, 0)).isEmpty();
    }

    @Test
    void areAddedCellByCell() {
        Cells one = new Cells(TABLES, WINDOWS);
        one.rows(0)[0] = new CellSums[3];
        one.rows(0)[0][0] = counted(1);
        one.rows(0)[0][1] = counted(10);
        Cells other = new Cells(TABLES, WINDOWS);
        other.rows(0)[0] = new CellSums[3];
        other.rows(0)[0][1] = counted(5);
        other.rows(0)[0][2] = counted(7);
        other.rows(1)[1] = new CellSums[1];
        other.rows(1)[1][0] = counted(2);

        one.merge(other);

        assertThat(one.find(0, 0, 0).orElseThrow().sum(0)).isEqualTo(1);
        assertThat(one.find(0, 0, 1).orElseThrow().sum(0)).isEqualTo(15);
        assertThat(one.find(0, 0, 2).orElseThrow().sum(0)).isEqualTo(7);
        assertThat(one.find(1, 1, 0).orElseThrow().sum(0)).isEqualTo(2);
        assertThat(one.find(1, 0, 0)).isEmpty();
    }

    private static CellSums counted(long amount) {
        CellSums sums = new CellSums(1, false);
        sums.add(0, amount, SCHEME);
        return sums;
    }

    private static Cells read(Cells sent) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Cells) in.readObject();
        }
    }
}
