// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.security.policy.Address.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @Test
    void readsIpv4AsThirtyTwoBits() {
        // 203 * 2^24 + 0 * 2^16 + 113 * 2^8 + 7
        assertThat(Address.parse("203.0.113.7")).contains(new Address(32, 0, 3_405_803_783L));
    }

    @Test
    void readsIpv6WithAndWithoutAGap() {
        Address full = new Address(128, 0x2001_0db8_0000_0000L, 1);

        assertThat(Address.parse("2001:db8::1")).contains(full);
        assertThat(Address.parse("2001:0DB8:0:0:0:0:0:1")).contains(full);
        assertThat(Address.parse("::")).contains(new Address(128, 0, 0));
        assertThat(Address.parse("1::")).contains(new Address(128, 0x0001_0000_0000_0000L, 0));
    }

    @Test
    void ipv4InsideIpv6IsIpv4() {
        assertThat(Address.parse("::ffff:10.1.2.3")).isEqualTo(Address.parse("10.1.2.3"));
        assertThat(Address.parse("::ffff:a01:203")).isEqualTo(Address.parse("10.1.2.3"));
        assertThat(Range.parse("::ffff:10.0.0.0/104")).isEqualTo(Range.parse("10.0.0.0/8"));
        assertThat(Address.parse("64:ff9b::192.0.2.33"))
                .contains(new Address(128, 0x0064_ff9b_0000_0000L, 0xc000_0221L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0", "10.0.0.0.0", "10.0.0.256", "010.0.0.1", "10..0.1", "1e1.0.0.1", "-1.0.0.0",
            "localhost", "example.com", ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "g::",
            "1:2:3:4:5:6:7::8", "fe80::1%eth0", "[::1]", "::ffff:10.0.0", "\u0661.0.0.1"})
    void whatIsNoAddressIsNone(String written) {
        assertThat(Address.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/8/8", "::/129", "::ffff:10.0.0.0/8",
            "/8", "10.0.0.0/+8"})
    void whatIsNoRangeIsNone(String written) {
        assertThat(Range.parse(written)).isEmpty();
    }

    @Test
    void aRangeHoldsTheAddressesThatShareItsBits() {
        assertThat(holds("10.0.0.0/8", "10.255.255.255")).isTrue();
        assertThat(holds("10.0.0.0/8", "11.0.0.0")).isFalse();
        assertThat(holds("192.0.2.0/31", "192.0.2.1")).isTrue();
        assertThat(holds("192.0.2.0/31", "192.0.2.2")).isFalse();
        assertThat(holds("192.0.2.0", "192.0.2.1")).isFalse();
        assertThat(holds("::/0", "ffff::")).isTrue();
        assertThat(holds("::/0", "192.0.2.1")).isFalse();
        assertThat(holds("2001:db8::/64", "2001:db8::ffff:0:0:1")).isTrue();
        assertThat(holds("2001:db8::/64", "2001:db8:0:1::")).isFalse();
        assertThat(holds("2001:db8::8000:0:0:0/65", "2001:db8::7fff:0:0:0")).isFalse();
        assertThat(holds("2001:db8::1/128", "2001:db8::2")).isFalse();
    }

    private static boolean holds(String range, String address) {
        return Range.parse(range).orElseThrow().contains(Address.parse(address).orElseThrow());
    }
}
