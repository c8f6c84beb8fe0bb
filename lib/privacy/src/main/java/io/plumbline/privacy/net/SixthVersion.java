// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.net;

import java.util.List;

/** The grammar of IPv6 addresses (RFC 4291), without those forms that names in code have too. */
final class SixthVersion {
    private SixthVersion() {}

    static boolean isAddress(String text, int begin, int end) {
        String written = text.substring(begin, end);
        int gap = written.indexOf("::");
        if (gap >= 0 && written.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        int groups = gap < 0
                ? groups(written, true)
                : sum(groups(written.substring(0, gap), false), groups(written.substring(gap + 2), true));
        if (groups < 0 || groups > 8 || gap >= 0 == (groups == 8)) {
            return false;
        }
        boolean digit = written.chars().anyMatch(unit -> unit >= '0' && unit <= '9');
        return digit && (gap < 0 || groups >= 3 || gap >= 3 || written.equals("::1") || written.indexOf('.') > 0);
    }

    private static int sum(int left, int right) {
        return left < 0 || right < 0 ? -1 : left + right;
    }

    /** The number of 16-bit groups; -1 when one of them is none. A dotted IPv4 address at the end counts as two. */
    private static int groups(String part, boolean last) {
        if (part.isEmpty()) {
            return 0;
        }
        List<String> groups = List.of(part.split(":", -1));
        int count = 0;
        for (int at = 0; at < groups.size(); at++) {
            String group = groups.get(at);
            boolean dotted = last && at == groups.size() - 1 && group.indexOf('.') > 0;
            if (dotted ? !isFourth(group) : group.isEmpty() || group.length() > 4 || group.indexOf('.') >= 0) {
                return -1;
            }
            count += dotted ? 2 : 1;
        }
        return count;
    }

    private static boolean isFourth(String dotted) {
        List<String> octets = List.of(dotted.split("\\.", -1));
        return octets.size() == 4 && octets.stream().allMatch(octet -> !octet.isEmpty() && octet.length() <= 3
                && octet.chars().allMatch(unit -> unit >= '0' && unit <= '9') && Integer.parseInt(octet) <= 255);
    }
}
