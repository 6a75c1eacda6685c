"""Files that come in and go out: imports, exports, issued documents."""
