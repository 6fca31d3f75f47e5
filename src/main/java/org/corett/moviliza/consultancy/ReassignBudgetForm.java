package org.corett.moviliza.consultancy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What becomes of the budget that a cancelled hiring leaves to its project [gaps 20]. */
record ReassignBudgetForm(@NotBlank @Size(max = 2000) String note) {}
