// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.names;

/** How far the next and the last kind of street, number and known place are, up to a few tokens. */
final class Nearby {
    static final int STREET = 0;
    static final int NUMBER = 1;
    static final int PLACE = 2;

    private static final int KINDS = 3;
    private static final int FAR = 7;

    private final byte[][] ahead;
    private final byte[][] behind;

    Nearby(byte[] cue, byte[] cap) {
        int count = cue.length;
        ahead = new byte[KINDS][count];
        behind = new byte[KINDS][count];
        for (int kind = 0; kind < KINDS; kind++) {
            int distance = FAR;
            for (int at = 0; at < count; at++) {
                behind[kind][at] = (byte) distance;
                distance = is(kind, cue[at], cap[at]) ? 1 : Math.min(FAR, distance + 1);
            }
            distance = FAR;
            for (int at = count - 1; at >= 0; at--) {
                ahead[kind][at] = (byte) distance;
                distance = is(kind, cue[at], cap[at]) ? 1 : Math.min(FAR, distance + 1);
            }
        }
    }

    private static boolean is(int kind, byte cue, byte cap) {
        return switch (kind) {
            case STREET -> cue == Cues.STREET;
            case NUMBER -> cap == TokenSigns.NUMBER;
            default -> cue >= Cues.CITY && cue <= Cues.COUNTRY;
        };
    }

    int ahead(int kind, int i) {
        return ahead[kind][i];
    }

    int behind(int kind, int i) {
        return behind[kind][i];
    }
}
