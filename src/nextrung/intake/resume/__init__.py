"""The lines of a résumé made into a record, every value with its source."""
