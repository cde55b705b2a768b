// Filled in by the rooms' own files.
