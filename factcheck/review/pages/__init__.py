"""The pages, a file each: plain data for a template, and the routes that show it."""
