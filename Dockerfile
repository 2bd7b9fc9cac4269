# An image of the distribution, which is made first: ./mvnw -Pdist -pl dist -am -DskipTests package
#
#   docker build -t fabula .
#   docker run --rm -v "$PWD:/work" fabula read story.txt --published 2024-10-09 --no-page
#   docker run --rm -v "$PWD:/work" -p 127.0.0.1:7380:7380 fabula serve --host 0.0.0.0 --token-file token
FROM debian:bookworm-slim

ADD dist/target/fabula-*-linux-*.tar.gz /opt/
ENV FABULA_CACHE=/opt/fabula-cache LANG=C.UTF-8
# The first call makes the cache by which every later one starts fast.
RUN ln -s /opt/fabula-*/bin/fabula /usr/local/bin/fabula && fabula --version

USER nobody
WORKDIR /work
ENTRYPOINT ["fabula"]
CMD ["--help"]
