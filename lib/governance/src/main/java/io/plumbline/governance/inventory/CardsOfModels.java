// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.inventory;

import java.util.Collection;
import java.util.Map;

/** Knows which model card speaks of which model. */
public interface CardsOfModels {
    /**
     * Returns the card of each of these models, the newest where there are several. A card speaks of a model when its
     * model_id is the model's ARN or name.
     *
     * @param models names of models
     * @return by the model's name in lower case; those without a card are absent
     */
    Map<String, CardOfModel> of(Collection<String> models);
}
