/**
 * The reading of stories over a cluster, with Apache Spark. Tasks write files of their own, whole
 * or not at all, and note them in a ledger; what is noted is not done again. What must be brought
 * together from all stories, names, copies and what tells of the same, goes through Spark's shuffle
 * as rows. Reading, comparing and merging are those of {@code core}, the tables those of {@code
 * app}.
 */
@NullMarked
package org.fabula.spark;

import org.jspecify.annotations.NullMarked;
