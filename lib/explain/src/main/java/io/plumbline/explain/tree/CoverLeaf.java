// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

/** A leaf in the path-dependent game. */
record CoverLeaf(CoverRule rule, double value, double[] shares) implements LeafRule {

    @Override
    public void values(long satisfied, double[] into, int at) {
        rule.values(value, reached(satisfied), shares, into, at);
    }

    @Override
    public void pairs(long satisfied, double[] into, int at) {
        rule.pairs(value, reached(satisfied), shares, into, at);
    }

    private boolean[] reached(long satisfied) {
        boolean[] reached = new boolean[shares.length];
        for (int place = 0; place < shares.length; place++) {
            reached[place] = (satisfied >>> place & 1) == 1;
        }
        return reached;
    }
}
