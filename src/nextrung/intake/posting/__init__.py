"""The lines of a job posting made into a record: requirements, facts, pay."""
