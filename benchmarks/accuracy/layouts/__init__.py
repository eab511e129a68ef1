"""All layouts: those that readers may be tuned to, and those that are set aside."""

from benchmarks.accuracy.layouts import (
    boxed,
    copied,
    europass,
    functional,
    google_docs,
    linkedin,
    plain,
    printed,
    row_by_row,
    set_aside,
    template_site,
    typeset,
    word,
)

LAYOUTS = (
    *plain.LAYOUTS,
    *copied.LAYOUTS,
    *word.LAYOUTS,
    *google_docs.LAYOUTS,
    *functional.LAYOUTS,
    *typeset.LAYOUTS,
    *printed.LAYOUTS,
    *template_site.LAYOUTS,
    *europass.LAYOUTS,
    *row_by_row.LAYOUTS,
    *linkedin.LAYOUTS,
    *boxed.LAYOUTS,
)

#: Run only with ``--split held_out``, never while a reader is being tuned.
HELD_OUT_LAYOUTS = set_aside.LAYOUTS
