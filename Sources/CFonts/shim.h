// What Swift needs of HarfBuzz and Fontconfig: finding the file of a font, and cutting a font down to the letters used.
#pragma once
#include <fontconfig/fontconfig.h>
#include <hb-subset.h>
#include <stdlib.h>
#include <string.h>

// Path of the file with exactly this family and weight, and its index in that file; NULL when it is not installed.
// The caller frees the path.
static inline char *cf_font_file(const char *family, int bold, int *index) {
    char *path = NULL;
    FcPattern *wanted = FcPatternCreate();
    FcPatternAddString(wanted, FC_FAMILY, (const FcChar8 *)family);
    FcPatternAddInteger(wanted, FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    FcPatternAddInteger(wanted, FC_SLANT, FC_SLANT_ROMAN);
    FcConfigSubstitute(NULL, wanted, FcMatchPattern);
    FcDefaultSubstitute(wanted);
    FcResult result;
    FcPattern *found = FcFontMatch(NULL, wanted, &result);
    FcChar8 *name = NULL, *file = NULL;
    int weight = 0;
    *index = 0;
    // The match is the nearest font there is, which may be another one.
    if (found && FcPatternGetString(found, FC_FAMILY, 0, &name) == FcResultMatch &&
        strcmp((const char *)name, family) == 0 &&
        FcPatternGetInteger(found, FC_WEIGHT, 0, &weight) == FcResultMatch &&
        (weight >= FC_WEIGHT_DEMIBOLD) == (bold != 0) &&
        FcPatternGetString(found, FC_FILE, 0, &file) == FcResultMatch) {
        path = strdup((const char *)file);
        FcPatternGetInteger(found, FC_INDEX, 0, index);
    }
    if (found) FcPatternDestroy(found);
    FcPatternDestroy(wanted);
    return path;
}
