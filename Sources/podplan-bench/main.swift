// Measures what podplan spends its time on, each against something plain that runs beside it.
//
//   swift run -c release podplan-bench

import PlanEngine
import PlanModel
import PlanText

print("Best of several rounds; a ratio says more than a time, since machines differ.\n")
measureReading()
measureRun()
measureLargePlan()
measureTrials()
measureSearch()
measureStarting()
