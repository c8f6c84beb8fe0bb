// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.measure.PlumblineException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealedTest {
    private final RootKey key = RootKey.fresh();

    @Test
    void whatWasSealedOpensWithTheSameKeyReadAgain() {
        String sealed = key.sealed().seal("wJalrXUtnFEMI", "access-key/AKIA1");

        assertThat(sealed).doesNotContain("wJalr");
        assertThat(RootKey.of(key.toBytes()).sealed().open(sealed, "access-key/AKIA1")).isEqualTo("wJalrXUtnFEMI");
    }

    @Test
    void itDoesNotOpenForSomethingElseNorAlteredNorWithAnotherKey() {
        String sealed = key.sealed().seal("wJalrXUtnFEMI", "access-key/AKIA1");

        refused(() -> key.sealed().open(sealed, "access-key/AKIA2"));
        refused(() -> RootKey.fresh().sealed().open(sealed, "access-key/AKIA1"));
        String altered = sealed.substring(0, 20) + (sealed.charAt(20) == 'A' ? 'B' : 'A') + sealed.substring(21);
        refused(() -> key.sealed().open(altered, "access-key/AKIA1"));
        refused(() -> key.sealed().open("not base 64 !", "access-key/AKIA1"));
    }

    @Test
    void aPageTokenIsNoSecretAndASecretIsNoPageToken() {
        String token = key.pageTokens().seal("key", "listing");
        String sealed = key.sealed().seal("key", "listing");

        refused(() -> key.sealed().open(token, "listing"));
        assertThatThrownBy(() -> key.pageTokens().open(sealed, "listing")).isInstanceOf(PlumblineException.class);
    }

    @Test
    void somethingElseThanAKeyIsRefused() {
        assertThatThrownBy(() -> RootKey.of("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PlumblineException.class).hasMessageContaining("root.key");
        assertThatThrownBy(() -> RootKey.of(new byte[0])).isInstanceOf(PlumblineException.class);
    }

    private static void refused(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(PlumblineException.class).hasMessageContaining("root key")
                .hasMessageNotContaining("wJalr");
    }
}
