"""Files to articles: text, Markdown, HTML and PDF, with what they say of themselves."""
