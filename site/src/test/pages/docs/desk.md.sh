# Files to send, a token, and curl that takes an error for one.
export CURL_HOME=$PWD

prepare() {
  sed 's/Olga Brandt/Ana Ruiz/' "$USER_FILES/page.html" >pier.html
  cp "$USER_FILES/report.pdf" tolls.pdf
  echo 0123456789abcdef0123456789abcdef >token
  printf 'fail-with-body\nsilent\n' >.curlrc
}

# The job begun last.
JOB() { curl "http://$DESK/api/v1/jobs" | sed 's/^{"items":\[{"id":"\([^"]*\)".*/\1/'; }
