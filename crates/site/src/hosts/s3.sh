#!/bin/sh
# Copies the site into a bucket of S3, behind CloudFront: s3.sh SITE s3://YOUR-BUCKET
# CloudFront itself compresses, and sends the headers of cloudfront-headers.json; let it run cloudfront-index.js for viewer requests, and answer
# 403 and 404 with /404.html and the status 404.
set -eu
site=$1 bucket=$2
# Names with a hash never change, and stay when there are newer ones: somebody may have an older page open. So they go first.
aws s3 cp "$site/parts" "$bucket/parts" --recursive --exclude "*.br" --exclude "*.gz" --exclude "*.wasm" --cache-control "@KEPT@"
aws s3 cp "$site/parts" "$bucket/parts" --recursive --exclude "*" --include "*.wasm" --cache-control "@KEPT@" --content-type application/wasm
# Everything else is asked about each time. Your own files stay as they are; copy them once.
aws s3 cp "$site" "$bucket" --recursive --exclude "parts/*" --exclude "center/*" --exclude programs.json --exclude "program-explorer.html" --exclude "*.br" \
  --exclude "*.gz" --exclude "_headers" --exclude ".htaccess" --exclude ".nojekyll" --cache-control "@ASKED@"
aws s3 cp "$site/program-explorer.html" "$bucket/program-explorer.html" --cache-control "@ASKED@" --content-disposition '@SAVED@'
