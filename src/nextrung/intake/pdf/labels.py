"""Labels in the left margin of a PDF page: headings or dates, each beside the text it belongs to."""

from nextrung.intake._layout_words import is_date, is_open_range, is_section_heading
from nextrung.intake.pdf.sides import Cut, nearest

#: A label belongs to the row whose baseline is this near, in ems.
_REACH = 0.8
#: A margin of labels may also hold the short last line of a paragraph. Dates may have more of other things
#: among them, short ones of which most stand beside a row of text: a place under a date.
_NEARLY_ALL, _HALF, _MOSTLY = 0.7, 0.5, 0.6
_FEWEST, _LONGEST = 2, 32
#: The end of a range of dates stands this near under its beginning, in ems.
_NEXT_LINE = 1.9


def are_labels(cut: Cut) -> bool:
    """Tell whether there are headings or dates on the left and hardly anything else."""
    found = [segment for row in cut.left for segment in row]
    dates = sum(is_date(segment.text) for segment in found)
    labels = dates + sum(is_section_heading(segment.text) for segment in found)
    if labels >= max(_FEWEST, _NEARLY_ALL * len(found)):
        return True
    if dates < _FEWEST or labels < _HALF * len(found):
        return False
    beside = sum(nearest(segment, cut.right, _REACH) is not None for segment in found)
    return beside >= _MOSTLY * len(found) and all(len(segment.text) <= _LONGEST for segment in found)


def put_labels_in_rows(cut: Cut) -> None:
    """Set each label on the baseline of its row, and join a range that ends beneath ("2019 –", "now")."""
    labels = [segment for row in cut.left for segment in row]
    are_headings_beside = all(
        nearest(label, cut.right, _REACH) for label in labels if is_section_heading(label.text)
    )
    range_begun = None
    for label in labels:
        if is_section_heading(label.text):
            if not are_headings_beside:
                continue
        elif range_begun and is_date(label.text) and label.base - range_begun.base <= _NEXT_LINE * label.size:
            range_begun.text, label.text = f"{range_begun.text} {label.text}", ""
            range_begun = None
            continue
        else:
            range_begun = label if is_open_range(label.text) else None
        row = nearest(label, cut.right, _REACH)
        if row:
            label.base, label.is_label = row[0].base, are_headings_beside
