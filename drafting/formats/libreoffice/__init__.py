"""LibreOffice, where it is installed: it turns what other systems write into Word files."""
