prepare() { ./fabula dossier create saltby; }
