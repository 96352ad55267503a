"""A text as the parser has it: sentences, paragraphs, quotations, dependencies."""
