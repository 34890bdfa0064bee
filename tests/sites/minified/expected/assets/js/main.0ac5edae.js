const a = 1 / 2; const b = "// no comment"
const c = /[/"']\/\//g.test(`a ${ b + `x  ${ a }` }   /* kept */`)
if (a)
return