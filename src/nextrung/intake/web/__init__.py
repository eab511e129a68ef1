"""A page fetched from an address the user gave, and from nowhere else."""
