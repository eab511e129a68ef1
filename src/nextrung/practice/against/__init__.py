"""An answer held against the candidate's own papers: what it serves, claims too much, or says differently."""
