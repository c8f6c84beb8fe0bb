// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.util.Optional;

/**
 * A network address, read without asking any name service. IPv4 written as IPv6 (::ffff:192.0.2.1) is IPv4, so that it
 * cannot slip past a range of IPv4.
 *
 * @param bits 32 or 128
 * @param high the upper 64 bits; 0 for IPv4
 * @param low  the lower 64 bits
 */
record Address(int bits, long high, long low) {
    private static final int V4 = 32;
    private static final int V6 = 128;
    private static final int GROUPS = 8;

    static Optional<Address> parse(String written) {
        if (written.length() > 45) {
            return Optional.empty();
        }
        if (written.indexOf(':') < 0) {
            long value = v4(written);
            return value < 0 ? Optional.empty() : Optional.of(new Address(V4, 0, value));
        }
        return v6(written).map(Address::unmapped);
    }

    /** Returns whether both have the same first {@code prefix} bits. */
    boolean sharesPrefix(Address other, int prefix) {
        if (bits != other.bits) {
            return false;
        }
        if (bits == V4) {
            return prefix == 0 || (low ^ other.low) >>> (V4 - prefix) == 0;
        }
        boolean highSame = prefix == 0 || (high ^ other.high) >>> (64 - Math.min(prefix, 64)) == 0;
        return highSame && (prefix <= 64 || (low ^ other.low) >>> (V6 - prefix) == 0);
    }

    private Address unmapped() {
        return high == 0 && low >>> V4 == 0xFFFFL ? new Address(V4, 0, low & 0xFFFF_FFFFL) : this;
    }

    private static Optional<Address> v6(String written) {
        int gap = written.indexOf("::");
        if (gap < 0) {
            long[] groups = groups(written);
            return groups.length == GROUPS ? Optional.of(of(groups)) : Optional.empty();
        }
        long[] before = groups(written.substring(0, gap));
        long[] after = groups(written.substring(gap + 2));
        boolean broken = (gap > 0 && before.length == 0) || (gap + 2 < written.length() && after.length == 0);
        if (broken || before.length + after.length >= GROUPS) {
            return Optional.empty();
        }
        long[] groups = new long[GROUPS];
        System.arraycopy(before, 0, groups, 0, before.length);
        System.arraycopy(after, 0, groups, GROUPS - after.length, after.length);
        return Optional.of(of(groups));
    }

    private static Address of(long[] groups) {
        return new Address(V6, groups[0] << 48 | groups[1] << 32 | groups[2] << 16 | groups[3],
                groups[4] << 48 | groups[5] << 32 | groups[6] << 16 | groups[7]);
    }

    /** Returns the groups of sixteen bits; none when one of them is wrong. */
    private static long[] groups(String written) {
        String[] words = written.split(":", -1);
        boolean tail = words[words.length - 1].indexOf('.') >= 0;
        long[] groups = new long[words.length + (tail ? 1 : 0)];
        for (int index = 0; index < words.length - (tail ? 1 : 0); index++) {
            groups[index] = number(words[index], 16, 4);
            if (groups[index] < 0) {
                return new long[0];
            }
        }
        if (tail) {
            long value = v4(words[words.length - 1]);
            if (value < 0) {
                return new long[0];
            }
            groups[groups.length - 2] = value >>> 16;
            groups[groups.length - 1] = value & 0xFFFF;
        }
        return groups;
    }

    private static long v4(String written) {
        String[] words = written.split("\\.", -1);
        long value = 0;
        for (String word : words) {
            long part = word.length() > 1 && word.charAt(0) == '0' ? -1 : number(word, 10, 3);
            if (part < 0 || part > 255) {
                return -1;
            }
            value = value << 8 | part;
        }
        return words.length == 4 ? value : -1;
    }

    private static long number(String word, int radix, int longest) {
        if (word.isEmpty() || word.length() > longest) {
            return -1;
        }
        long value = 0;
        for (int index = 0; index < word.length(); index++) {
            char sign = word.charAt(index);
            int digit = sign < 128 ? Character.digit(sign, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }

    /**
     * A range of addresses.
     *
     * @param start  an address in it
     * @param prefix how many bits its addresses share
     */
    record Range(Address start, int prefix) {
        /** Reads {@code 203.0.113.0/24}, {@code 2001:db8::/32}, or one address. */
        static Optional<Range> parse(String written) {
            int slash = written.indexOf('/');
            if (slash < 0) {
                return Address.parse(written).map(address -> new Range(address, address.bits()));
            }
            String network = written.substring(0, slash);
            long prefix = number(written.substring(slash + 1), 10, 3);
            boolean mapped = network.indexOf(':') >= 0;
            return Address.parse(network).flatMap(address -> {
                long own = mapped && address.bits() == V4 ? prefix - (V6 - V4) : prefix;
                return own < 0 || own > address.bits() ? Optional.empty() : Optional.of(new Range(address, (int) own));
            });
        }

        boolean contains(Address address) {
            return start.sharesPrefix(address, prefix);
        }
    }
}
