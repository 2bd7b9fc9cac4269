# A repository of the poms and the changelog as they are, in which a version can be set, with another that it is pushed to;
# a key to sign with, which nobody else has; and archives, which here are empty.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org
export GIT_CONFIG_GLOBAL=/dev/null
# A short path: the agent listens at a socket in it.
GNUPGHOME=$(cat gnupg 2>/dev/null || true)
export GNUPGHOME

prepare() {
  (cd "$CHECKOUT" && ls pom.xml CHANGELOG.md */pom.xml) | while read -r file; do
    mkdir -p "$(dirname "$file")"
    cp "$CHECKOUT/$file" "$file"
  done
  # As they were before the release of which the page tells.
  version=$(sed -n '/<version>/{s/.*<version>\(.*\)<.*/\1/p;q}' pom.xml)
  sed -i "s/<version>$version</<version>0.1.0-SNAPSHOT</" pom.xml */pom.xml
  git init -q -b main
  echo '*' >.git/info/exclude
  git add -f pom.xml CHANGELOG.md */pom.xml
  git commit -q -m "As it is"
  git init -q --bare ../origin
  git remote add origin "$PWD/../origin"
  git push -q -u origin main
  if command -v gpg >/dev/null; then
    mktemp -d >gnupg
    GNUPGHOME=$(cat gnupg)
    gpg --batch -q --passphrase '' --quick-gen-key 'A <a@example.org>' ed25519 sign
  fi
  mkdir -p released checkout/dist/target/fabula-0.1.0-linux-x64
  touch checkout/dist/target/fabula-0.1.0-linux-x64.tar.gz checkout/dist/target/fabula-0.1.0-linux-x64/sbom.json
}

finish() {
  if [ -n "$GNUPGHOME" ]; then
    gpgconf --kill gpg-agent
    rm -rf "$GNUPGHOME"
  fi
}

FOLDER() { echo released; }

CHECKOUT() { echo ../checkout; }
