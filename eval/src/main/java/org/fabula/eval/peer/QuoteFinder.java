package org.fabula.eval.peer;

import org.fabula.quote.Quote;

/** A system that finds quotations and who said them. */
public interface QuoteFinder extends Finder<Quote> {}
