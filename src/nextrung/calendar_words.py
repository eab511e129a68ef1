"""The names of the months and of the days of the week, in English, in their order."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: "jan", as people cut them short.
MONTHS_IN_SHORT = tuple(month[:3].lower() for month in MONTHS)
