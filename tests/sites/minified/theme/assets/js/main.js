// A comment
const a = 1 / 2; /* inline */ const b = "// no comment"
const c = /[/"']\/\//g.test(`a ${ b + `x  ${ a }` }   /* kept */`)
if (a) /* why */
  return
