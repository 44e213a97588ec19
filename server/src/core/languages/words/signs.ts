/** Words by which the language of a text is told, whatever else it has. */
export interface LanguageSigns {
  /** Words that no other language has, and that even a short text is known by. Global. */
  readonly own: RegExp
  /** Words that are frequent in prose and in no other language's: by them the language of one statement is known. */
  readonly markers: RegExp
}
