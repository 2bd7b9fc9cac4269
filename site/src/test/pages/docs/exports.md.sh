prepare() {
  if command -v duckdb >/dev/null; then ./fabula read "$USER_FILES/articles" --out case.parquet; fi
}
