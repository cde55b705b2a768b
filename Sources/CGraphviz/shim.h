// What Swift needs of libgvc and libcgraph and cannot import by itself: macros, mutable globals, `char *` for text.
#pragma once
#include <gvc.h>
#include <stdlib.h>

// Graphs. Every setter copies its text, so a temporary C string is enough.

static inline Agraph_t *cgv_open(void) { return agopen((char *)"g", Agdirected, NULL); }

static inline Agnode_t *cgv_node(Agraph_t *g, const char *name) { return agnode(g, (char *)name, 1); }

static inline Agedge_t *cgv_edge(Agraph_t *g, Agnode_t *tail, Agnode_t *head) { return agedge(g, tail, head, NULL, 1); }

static inline void cgv_graph_default(Agraph_t *g, const char *name, const char *value) {
    agattr(g, AGRAPH, (char *)name, (char *)value);
}

static inline void cgv_node_default(Agraph_t *g, const char *name, const char *value) {
    agattr(g, AGNODE, (char *)name, (char *)value);
}

static inline void cgv_edge_default(Agraph_t *g, const char *name, const char *value) {
    agattr(g, AGEDGE, (char *)name, (char *)value);
}

static inline void cgv_set_node(Agnode_t *n, const char *name, const char *value) {
    agsafeset(n, (char *)name, (char *)value, (char *)"");
}

static inline void cgv_set_edge(Agedge_t *e, const char *name, const char *value) {
    agsafeset(e, (char *)name, (char *)value, (char *)"");
}

static inline void cgv_set_edge_html(Agedge_t *e, const char *name, const char *markup) {
    Agraph_t *g = agroot(e);
    char *text = agstrdup_html(g, (char *)markup);
    agsafeset(e, (char *)name, text, (char *)"");
    agstrfree(g, text);
}

// Geometry, after a layout; points, y upwards.

static inline pointf cgv_node_position(Agnode_t *n) { return ND_coord(n); }

static inline boxf cgv_bounds(Agraph_t *g) { return GD_bb(g); }

static inline double cgv_label_width(Agnode_t *n) {
    textlabel_t *label = ND_label(n);
    return label && !label->html && label->u.txt.nspans > 0 ? label->u.txt.span[0].size.x : -1;
}

static inline size_t cgv_bezier_count(Agedge_t *e) { return ED_spl(e) ? (size_t)ED_spl(e)->size : 0; }

static inline const bezier *cgv_bezier(Agedge_t *e, size_t i) { return &ED_spl(e)->list[i]; }

static inline int cgv_has_label(Agedge_t *e) { return ED_label(e) && ED_label(e)->set; }

static inline pointf cgv_label_position(Agedge_t *e) { return ED_label(e)->pos; }

// The process.

static inline int cgv_plugin_count(GVC_t *gvc, const char *kind) {
    int count = 0;
    char **names = gvPluginList(gvc, kind, &count, NULL);
    for (int i = 0; i < count; i++) free(names[i]);
    free(names);
    return count;
}

static inline void cgv_keep_errors(void) { agseterr(AGMAX); }

static inline void cgv_seed(void) { srand(1); srand48(1); }

static inline void cgv_ignore_plugin_path(void) { unsetenv("GVBINDIR"); }
