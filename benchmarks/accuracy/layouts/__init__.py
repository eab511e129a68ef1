"""All layouts: those that readers may be tuned to, and the two that are set aside."""

from benchmarks.accuracy.layouts import boxed, linkedin, plain, printed, row_by_row, typeset, word

LAYOUTS = (
    *plain.LAYOUTS,
    *word.LAYOUTS,
    *typeset.LAYOUTS,
    *printed.LAYOUTS,
    *row_by_row.LAYOUTS,
    *linkedin.LAYOUTS,
)

#: Run only with ``--split held_out``, never while a reader is being tuned.
HELD_OUT_LAYOUTS = boxed.LAYOUTS
