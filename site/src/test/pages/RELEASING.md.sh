# A repository of the poms and the changelog as they are, in which a version can be set.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
export GIT_CONFIG_GLOBAL=/dev/null

prepare() {
  (cd "$CHECKOUT" && ls pom.xml CHANGELOG.md */pom.xml) | while read -r file; do
    mkdir -p "$(dirname "$file")"
    cp "$CHECKOUT/$file" "$file"
  done
  git init -q
  git add pom.xml CHANGELOG.md */pom.xml
  git commit -q -m "As it is"
}
