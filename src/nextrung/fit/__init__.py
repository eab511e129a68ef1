"""The candidate held against the job: evidence for each requirement, five strengths, and the one."""
