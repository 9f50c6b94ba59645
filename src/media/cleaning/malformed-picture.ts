/** A picture whose parts do not follow its format, so that nobody can say what is in it. */
export class MalformedPicture extends Error {}
