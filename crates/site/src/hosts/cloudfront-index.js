// A CloudFront function for viewer requests: a folder is answered with its index.html.
function handler(event) {
  var request = event.request;
  if (request.uri.endsWith("/")) request.uri += "index.html";
  return request;
}
