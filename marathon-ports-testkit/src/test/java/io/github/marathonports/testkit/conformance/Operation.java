package io.github.marathonports.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.marathonports.testkit.corpus.CorpusCase;

/** One operation of the corpus: how the library is asked, and what its answer must be. */
interface Operation {

    /** What Marathon answered, in the form of {@link #answer}. */
    JsonNode expected(CorpusCase question);

    /** What the library answers. */
    JsonNode answer(CorpusCase question);
}
