"""The mock interview: planned from the papers, held question by question, saved as it goes, summed up."""
