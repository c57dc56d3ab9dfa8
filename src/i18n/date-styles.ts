/** The ways in which languages write days. */

/** How a day is written: with weekday and year, without weekday, or as short as it goes. */
export type DayStyle = 'full' | 'long' | 'medium' | 'short' | 'shortYear' | 'brief';

/** The parts of a date, each as the language writes it alone; absent where not asked for. */
export type DateParts = Readonly<Record<'weekday' | 'day' | 'month' | 'year', string>>;
