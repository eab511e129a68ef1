"""Out loud: questions asked, answers reviewed, and what to try next."""
