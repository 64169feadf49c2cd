export function calendarResponse(fileName: string, body: string): Response {
  return new Response(body, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'content-disposition': `inline; filename="${fileName}"`,
    },
  })
}
