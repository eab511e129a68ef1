"""A DOCX read in the order of its body: paragraphs, tables, text boxes."""
