// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    /** The entries that the certificate transparency project tests with. */
    private static final List<byte[]> KNOWN = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f").stream().map(HexFormat.of()::parseHex).toList();
    /** The roots over the first 1 to 8 of them, from the same place. */
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    private static final int MANY = 40;

    private final List<Hash> leaves = IntStream.range(0, MANY)
            .mapToObj(n -> MerkleTree.leaf(("entry " + n).getBytes(StandardCharsets.UTF_8))).toList();
    private final MerkleTree tree = new MerkleTree((level, index) -> brute(leaves, (int) index << level,
            (int) (index + 1) << level));

    @Test
    void rootsAreThoseOfCertificateTransparency() {
        List<Hash> known = KNOWN.stream().map(MerkleTree::leaf).toList();
        MerkleTree small = new MerkleTree((level, index) -> brute(known, (int) index << level,
                (int) (index + 1) << level));

        assertThat(IntStream.rangeClosed(1, 8).mapToObj(size -> small.root(size).hex())).isEqualTo(ROOTS);
        assertThat(MerkleTree.empty().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void aGrowingTreeHasTheRootsOfTheDefinition() {
        GrowingTree growing = new GrowingTree((level, index, hash) -> assertThat(hash)
                .isEqualTo(brute(leaves, (int) index << level, (int) (index + 1) << level)));
        for (int size = 0; size < MANY; size++) {
            growing.append(leaves.get(size));
            assertThat(growing.root()).isEqualTo(brute(leaves, 0, size + 1)).isEqualTo(tree.root(size + 1));
            GrowingTree taken = GrowingTree.of(size, (level, index) -> brute(leaves, (int) index << level,
                    (int) (index + 1) << level), (level, index, hash) -> {
                    });
            taken.append(leaves.get(size));
            assertThat(taken.root()).isEqualTo(growing.root());
        }
    }

    @Test
    void everyInclusionIsProvenAndNoOther() {
        for (int size = 1; size <= MANY; size++) {
            Hash root = tree.root(size);
            for (int index = 0; index < size; index++) {
                List<Hash> path = tree.inclusion(index, size);
                assertThat(MerkleProofs.includes(index, size, leaves.get(index), path, root)).isTrue();
                assertThat(MerkleProofs.includes(index, size, leaves.get((index + 1) % MANY), path, root)).isFalse();
                if (size > 1) {
                    assertThat(MerkleProofs.includes((index + 1) % size, size, leaves.get(index), path, root))
                            .isFalse();
                    assertThat(
                            MerkleProofs.includes(index, size, leaves.get(index), path.subList(1, path.size()), root))
                            .isFalse();
                }
                List<Hash> longer = new ArrayList<>(path);
                longer.add(root);
                assertThat(MerkleProofs.includes(index, size, leaves.get(index), longer, root)).isFalse();
            }
        }
    }

    @Test
    void everyExtensionIsProvenAndNoOther() {
        for (int to = 1; to <= MANY; to++) {
            for (int from = 1; from <= to; from++) {
                List<Hash> path = tree.consistency(from, to);
                assertThat(MerkleProofs.extend(from, tree.root(from), to, tree.root(to), path)).isTrue();
                assertThat(MerkleProofs.extend(from, leaves.get(39), to, tree.root(to), path)).isEqualTo(false);
                assertThat(MerkleProofs.extend(from, tree.root(from), to, MerkleTree.empty(), path)).isFalse();
                if (from < to && from > 1) {
                    assertThat(MerkleProofs.extend(from - 1, tree.root(from), to, tree.root(to), path)).isFalse();
                }
            }
        }
    }

    @Test
    void whatTheKeySignsOnlyItVerifies() {
        SigningKey key = SigningKey.generate(new SecureRandom());
        byte[] bytes = TreeHead.signedBytes(8, Hash.parse(ROOTS.get(7)), Instant.ofEpochMilli(1_700_000_000_000L));
        String signature = key.sign(bytes);
        VerifyingKey read = VerifyingKey.parse(key.publicKey().pkcs1());

        // version 0, type 1, the time in milliseconds, the size, the root
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("00010000018bcfe568000000000000000008" + ROOTS.get(7));
        assertThat(read.verifies(bytes, signature)).isTrue();
        assertThat(read.fingerprint()).isEqualTo(key.publicKey().fingerprint()).hasSize(32);
        bytes[17] = 9;
        assertThat(read.verifies(bytes, signature)).isFalse();
        assertThat(read.verifies(bytes, "nonsense")).isFalse();
    }

    /** The definition of RFC 6962, section 2.1, word for word. */
    private static Hash brute(List<Hash> all, int begin, int end) {
        if (end - begin == 1) {
            return all.get(begin);
        }
        int split = 1;
        while (split * 2 < end - begin) {
            split *= 2;
        }
        return MerkleTree.parent(brute(all, begin, begin + split), brute(all, begin + split, end));
    }
}
